#!/usr/bin/env node
'use strict';

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
  const { version } = require('../package.json');
  // Whoever asked may have gone already.
  process.stdout.on('error', () => {});
  process.stdout.write(`tong ${version} ${process.platform}-${process.arch} node-${process.version}\n`);
} else {
  start();
}

function start() {
  const { openProgram } = require('./program.js');
  const name = asksForDesk() ? 'desk' : 'cli';
  const bundle = require('node:path').join(__dirname, `../dist/${name}.cjs`);
  let program;
  try {
    program = openProgram(bundle);
  } catch (error) {
    if (error.code !== 'ENOENT' || error.path !== bundle) throw error;
    process.stderr.write('error: tong is not built yet; run "npm run build" in its folder\n');
    process.exitCode = 1;
    return;
  }
  program.run(argv);
}

/** The desk needs nothing of oclif, whose bundle takes as long to read; src/program/dispatch.ts has the last word. */
function asksForDesk() {
  const { isatty } = require('node:tty');
  return argv.length === 0 && isatty(0) && isatty(1) && process.env.TERM !== 'dumb';
}
