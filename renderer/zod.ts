import { z } from 'zod';

// The page's Content-Security-Policy has no unsafe-eval; zod compiles its checkers with `new Function` unless told not to.
// Imported first by main.tsx, before any schema is used.
z.config({ jitless: true });
