/** placeholder */
export function paginate(root: ShadowRoot): number {
  return root.querySelectorAll('section').length;
}
