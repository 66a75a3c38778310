#!/usr/bin/env node
const { statSync } = require('node:fs');
const path = require('node:path');

// The bundle (scripts/bundle.mjs) loads in a third of the time; where the modules were compiled after it, or there is
// none, they are the program.
const dist = path.join(__dirname, '../dist');
const changed = (file) => statSync(path.join(dist, file), { throwIfNoEntry: false })?.mtimeMs ?? -1;

if (changed('program/bundle.cjs') >= changed('cli/main.js')) require('../dist/program/load.js').load(true).program.main();
else import('../dist/cli/main.js');
