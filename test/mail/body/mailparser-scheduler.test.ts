import { describe, expect, it } from 'vitest';
import { nextTick, onTaskFailure, setImmediate } from '../../../src/mail/body/mailparser/shims/scheduler.ts';

describe('tasks of streams without Node', () => {
  it('run ticks before immediates, each in order, those that they add included', async () => {
    const order: string[] = [];
    const done = new Promise<void>((resolve) => {
      setImmediate(() => {
        order.push('immediate 1');
        nextTick(() => order.push('tick of an immediate'));
      });
      setImmediate(() => {
        order.push('immediate 2');
        resolve();
      });
      nextTick((name: string) => {
        order.push(name);
        nextTick(() => order.push('tick of a tick'));
      }, 'tick 1' as never);
      nextTick(() => order.push('tick 2'));
    });
    expect(order).toEqual([]);
    await done;
    expect(order).toEqual(['tick 1', 'tick 2', 'tick of a tick', 'immediate 1', 'tick of an immediate', 'immediate 2']);
  });

  it('go on after one that throws, and tell of it', async () => {
    let failures = 0;
    const forget = onTaskFailure(() => failures++);
    const fail = () => {
      throw new Error('no');
    };
    await new Promise<void>((resolve) => {
      nextTick(fail);
      nextTick(resolve);
    });
    expect(failures).toBe(1);
    forget();
    await new Promise<void>((resolve) => {
      nextTick(fail);
      nextTick(resolve);
    });
    expect(failures).toBe(1);
  });
});
