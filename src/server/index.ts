/** What the terminal wing may ask of the server wing; loaded by dynamic import alone. */
export { openDatabase } from './database/database.ts';
export { DatabaseInUse, lockHolder } from './database/folder-lock.ts';
export { runSandbox } from './sandbox/run-sandbox.ts';
export { firstAdviser } from './session/first-adviser.ts';
export { issuerSignIn } from './sign-in/issuer-sign-in.ts';
export { startServer } from './start-server.ts';
