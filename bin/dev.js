#!/usr/bin/env node
'use strict';

const { dirname } = require('node:path');

// tong from its sources: nothing is built, and the commands are read from src/commands at every start.
async function run() {
  await import('tsx/esm');
  const { discoverPlugins } = await import('../scripts/build/plugins.ts');
  const { main } = await import('../src/main.ts');
  await main(process.argv.slice(2), await discoverPlugins(dirname(__dirname), './src/commands'));
}

run();
