// Runs the bundle beside it, with the code that the engine compiled when it was built. Another version of the engine, or
// another processor, refuses that code and compiles its own.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const file = path.join(__dirname, 'bundle.cjs');

/** The engine of Node 20, whose settings these are, with which the tests run. Others keep theirs. */
const ENGINE = /^11\.3\./;

/**
 * By default the engine compiles a pattern twice: for its interpreter when it first meets a text, for the processor when it
 * meets the next, where one of 1,000 characters first leads to the processor at once. The number of texts until then is
 * copied into a pattern when it is made; with 0, patterns made from here on are as those that meet a long text. (Setting
 * --no-regexp-tier-up instead changes what holds for patterns compiled before, and the engine crashes.)
 */
const PATTERNS_COMPILED_ONCE = { wanted: '--regexp-tier-up-ticks=0', usual: '--regexp-tier-up-ticks=1' };

/**
 * For a process that is over before it could pay: code is optimised only where it runs sixteen times as long as usual (66 kB of
 * bytecode). What runs longer than some tenths of a second comes to the same code.
 */
const OPTIMISED_LATE = { wanted: `--interrupt-budget=${16 * 66 * 1024}`, usual: `--interrupt-budget=${66 * 1024}` };

/** @param {boolean} isBrief whether the process may well be over in some tenths of a second */
exports.load = (isBrief) => {
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: compiled() });
  const module = { exports: {} };
  const takesSettings = script.cachedDataRejected === false && ENGINE.test(process.versions.v8);
  const requireModule = takesSettings ? withSettings([PATTERNS_COMPILED_ONCE, ...(isBrief ? [OPTIMISED_LATE] : [])]) : require;
  // compiled code that comes from a file has no import() of its own
  script.runInThisContext()(module.exports, requireModule, module, file, __dirname, (name) => import(name));
  return { program: module.exports, script };
};

function compiled() {
  try {
    return readFileSync(path.join(__dirname, 'bundle.cache'));
  } catch {
    return undefined;
  }
}

/**
 * Sets what the engine is to do from here on. It refuses compiled code, that of Node's own modules too, under other settings
 * than those it was made with: they are loaded under the usual ones, by what is returned.
 */
function withSettings(settings) {
  const set = (which) => {
    for (const setting of settings) setFlagsFromString(setting[which]);
  };
  // modules that Node loads when these are first asked for
  void process.stdout;
  void process.stderr;
  void performance;
  const loaded = new Map();
  const requireModule = (name) => {
    if (loaded.has(name)) return loaded.get(name);
    set('usual');
    try {
      loaded.set(name, require(name));
    } finally {
      set('wanted');
    }
    return loaded.get(name);
  };
  requireModule.resolve = require.resolve;
  set('wanted');
  return requireModule;
}
