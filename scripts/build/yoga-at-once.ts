import { rewrite } from './rewrite.ts';

/** Compiles and starts the WebAssembly in the same breath; the promise that it returns comes too late. */
const startAtOnce = `const library = {
  instantiateWasm(imports, receive) {
    receive(new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(wasm, 'base64')), imports));
    return {};
  },
};
loadYoga(library);
const Yoga = wrapAssembly(library);`;

/**
 * Ink's layout engine without waiting: yoga-layout decodes its WebAssembly with `fetch`, for which Node 20 loads undici,
 * and waits for it at top level, which a CommonJS bundle cannot.
 */
export const yogaAtOnce = [
  rewrite('yoga-at-once', /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/, [
    { from: /import loadYoga from/, to: 'import loadYoga, { wasm } from' },
    { from: /const Yoga = wrapAssembly\(await loadYoga\(\)\);/, to: startAtOnce },
  ]),
  rewrite('yoga-binary', /[\\/]yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/, [
    { from: /import\.meta\.url/, to: "''" },
    { from: /(octet-stream;base64,)([\w+/=]+)([\s\S]*)$/, to: "$1$3\nexport const wasm = '$2';" },
  ]),
];
