'use strict';

const { readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/**
 * Compiles and evaluates the bundle, from its code cache where there is one for this very bundle and this Node.
 * @returns what the bundle exports; `fromCache`, whether V8 took the cache; and `makeCache()`, which makes one that holds
 *   every function that has run by then
 * @throws the file system's error (ENOENT) when there is no bundle
 */
function openProgram(file) {
  // esbuild writes ASCII alone, and V8 holds Latin-1 in half the room.
  const source = readFileSync(file, 'latin1');
  const build = source.slice(0, source.indexOf('\n'));
  const cachedData = readCache(file, build);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, loadES) {${source}\n})`,
    // The cache keeps the name, so it is one that holds wherever tong lies.
    { filename: `dist/${basename(file)}`, ...(cachedData && { cachedData }) },
  );
  // V8 forgets in the cache how a script's own import() is answered, so the build makes the bundle call this instead.
  const loadES = (specifier) => load(specifier, file);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file), loadES);
  return {
    ...module.exports,
    fromCache: cachedData !== undefined && !script.cachedDataRejected,
    makeCache: () => {
      const data = script.createCachedData();
      return Buffer.concat([Buffer.from(cacheHead(build, data), 'latin1'), data]);
    },
  };
}

/** What a bundle imports from outside: another bundle, beside it, or an ES module. */
async function load(specifier, from) {
  if (specifier.endsWith('.cjs')) return openProgram(join(dirname(from), specifier));
  return import(specifier.startsWith('.') ? new URL(specifier, pathToFileURL(from)) : specifier);
}

/** The code cache, if it is whole and belongs to this bundle; anything else is as good as none. */
function readCache(file, build) {
  let cache;
  try {
    cache = readFileSync(cacheFile(file));
  } catch {
    return undefined;
  }
  const end = cache.indexOf('\n') + 1;
  const data = cache.subarray(end);
  return cache.latin1Slice(0, end) === cacheHead(build, data) ? data : undefined;
}

/**
 * V8 itself compares its version, its flags and the length of the source. That it is this source, by the first line of
 * the bundle, and that no byte is damaged, on which V8 would crash, is for us to see.
 */
function cacheHead(build, data) {
  return `${build} ${crc32(data)}\n`;
}

/** Each version of Node has its own, so that several can be used in turn. */
function cacheFile(file) {
  return `${file}.${process.version}-${process.arch}.cache`;
}

module.exports = { cacheFile, openProgram };
