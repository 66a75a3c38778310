// Runs the bundle beside it, with the code that the engine compiled when it was built. Another version of the engine, or
// another processor, refuses that code and compiles its own.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const file = path.join(__dirname, 'bundle.cjs');

exports.load = () => {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: compiled() });
  const module = { exports: {} };
  // compiled code that comes from a file has no import() of its own
  script.runInThisContext()(module.exports, require, module, file, __dirname, (name) => import(name));
  return { program: module.exports, script };
};

function compiled() {
  try {
    return readFileSync(path.join(__dirname, 'bundle.cache'));
  } catch {
    return undefined;
  }
}
