declare global {
  // zod keeps its settings here, for all copies of it in a page
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// The page's Content-Security-Policy has no unsafe-eval; zod compiles its checkers with `new Function` unless told not to.
// Said without zod, which the first paint does not wait for; imported first by main.tsx, before any schema is made.
globalThis.__zod_globalConfig = { jitless: true };

export {};
