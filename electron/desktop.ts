/** What a host on a desktop can do with a file for the user: open it in the system's program, or show it in its folder. */
export interface Desktop {
  /** answers whether the system has opened it */
  open: (path: string) => Promise<boolean>;
  show: (path: string) => void;
}
