// Jest asks for this file with `require`.
const { default: Runtime } = require('jest-runtime');
const { AsyncLocalStorage } = require('node:async_hooks');
const { pathToFileURL } = require('node:url');

/** What a test file calls without importing it. */
const calls = ['describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterEach', 'afterAll'];
/** What `expect.any` compares with; Jest's own files have theirs from another realm. */
const classes = { Array, BigInt, Boolean, Function, Number, Object, String, Symbol };

/**
 * What was ever run in a storage makes every promise of the process pay for it until the storage is
 * disabled, and Jest makes one for each test file. The next `run` enables a storage again.
 * @type {Set<import('node:async_hooks').AsyncLocalStorage<unknown>>}
 */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
/**
 * @this {import('node:async_hooks').AsyncLocalStorage<unknown>}
 * @param {Parameters<typeof run>} parts
 */
AsyncLocalStorage.prototype.run = function remembered(...parts) {
  storages.add(this);
  return run.apply(this, parts);
};

/**
 * Loads test files as Node.js loads any module, so that a process reads the product once and not
 * anew for each of its test files, which took half of their time. In return they share what a
 * module remembers; what a test needs for itself it makes for itself.
 */
class SharedModules extends Runtime {
  /** @param {ConstructorParameters<typeof Runtime>} parts */
  constructor(...parts) {
    super(...parts);
    this.testGlobals = /** @type {Record<string, unknown>} */ (parts[1].global);
  }

  /** @override */
  teardown() {
    super.teardown();
    for (const storage of storages) storage.disable();
    storages.clear();
  }

  /** @override */
  unstable_shouldLoadAsEsm() {
    return true;
  }

  /**
   * @override
   * @param {string} path
   */
  async unstable_importModule(path) {
    Object.assign(this.testGlobals, classes);
    Object.assign(
      globalThis,
      Object.fromEntries(calls.map((name) => [name, this.testGlobals[name]])),
    );
    await import(pathToFileURL(path).href);
  }
}

module.exports = SharedModules;
