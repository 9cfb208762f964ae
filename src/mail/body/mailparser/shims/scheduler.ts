type Task = (...values: never[]) => void;

/** First in, first out, without moving what is left. */
class Queue {
  #tasks: (() => void)[] = [];
  #first = 0;

  add(task: () => void): void {
    this.#tasks.push(task);
  }

  take(): (() => void) | undefined {
    const task = this.#tasks[this.#first];
    if (task === undefined) return undefined;
    this.#first++;
    if (this.#first === this.#tasks.length) {
      this.#tasks = [];
      this.#first = 0;
    }
    return task;
  }
}

const ticks = new Queue();
const immediates = new Queue();
const listeners = new Set<() => void>();
let isDraining = false;

/**
 * Node's `process.nextTick` and `setImmediate` for mailparser's streams, in one microtask: every tick
 * before the next immediate, as in Node. No timer and no message port, so that no other event comes in
 * between and nothing keeps a process alive.
 */
export function nextTick(task: Task, ...values: never[]): void {
  ticks.add(() => task(...values));
  schedule();
}

/** See `nextTick`. */
export function setImmediate(task: Task, ...values: never[]): void {
  immediates.add(() => task(...values));
  schedule();
}

/**
 * Lets `listener` know that a task threw, which no stream reports by an event. Returns what takes it away
 * again.
 */
export function onTaskFailure(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function schedule(): void {
  if (isDraining) return;
  isDraining = true;
  Promise.resolve().then(drain);
}

function drain(): void {
  for (let task = next(); task !== undefined; task = next()) {
    try {
      task();
    } catch {
      for (const listener of [...listeners]) listener();
    }
  }
  isDraining = false;
}

function next(): (() => void) | undefined {
  return ticks.take() ?? immediates.take();
}
