import { beforeEach, expect, test, vi } from 'vitest';
import { type RequestWatch, WatchedRequests } from '../../src/thunderbird/watched-requests.ts';
import type { BlockingResponse, NetworkRequest } from '../../src/thunderbird/webextension.ts';

type Listener = (request: NetworkRequest) => unknown;

const { api, listeners } = vi.hoisted(() => {
  const listeners: Record<string, Listener> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener) => {
      listeners[name] = listener;
    },
    removeListener: () => {},
  });
  const api = {
    runtime: { getURL: () => 'moz-extension://own/' },
    webRequest: {
      onBeforeRequest: event('begun'),
      onBeforeSendHeaders: event('sent'),
      onHeadersReceived: event('answered'),
      onErrorOccurred: event('failed'),
      getSecurityInfo: vi.fn(async () => null),
    },
  };
  return { api, listeners };
});
vi.mock('../../src/thunderbird/webextension.ts', () => ({ webextension: api }));

const request = (requestId: string, more: object = {}) =>
  ({ requestId, originUrl: 'moz-extension://own/background.html', ...more }) as NetworkRequest;
const tell = (event: string, of: NetworkRequest) => listeners[event]?.(of) as BlockingResponse;

let watched: WatchedRequests;

beforeEach(async () => {
  watched = (await WatchedRequests.open(['*://bank.example/*'])) as WatchedRequests;
});

async function hearing(watch: RequestWatch, happens: () => void): Promise<string[]> {
  const errors: string[] = [];
  await watched.during({ ...watch, onError: (error) => errors.push(error) }, async () => happens());
  return errors;
}

test('a request is held back where the watch says so', async () => {
  await hearing({ onHeld: () => true }, () => expect(tell('begun', request('1'))).toEqual({ cancel: true }));
  await hearing({}, () => expect(tell('begun', request('2'))).toEqual({ cancel: false }));
});

test('why a request failed is told to its watch', async () => {
  const errors = await hearing({}, () => {
    tell('begun', request('1'));
    tell('failed', request('1', { error: 'NS_ERROR_NET_RESET' }));
  });
  expect(errors).toEqual(['NS_ERROR_NET_RESET']);
});

test('the end of a request that was held back, told late, is not the end of the next one', async () => {
  await hearing({ onHeld: () => true }, () => tell('begun', request('1')));
  const errors = await hearing({}, () => {
    tell('failed', request('1', { error: 'NS_ERROR_ABORT' }));
    tell('begun', request('2'));
    tell('failed', request('1', { error: 'NS_ERROR_ABORT' }));
    tell('failed', request('2', { error: 'its certificate' }));
  });
  expect(errors).toEqual(['its certificate']);
});

test('requests of others are let alone', async () => {
  const onHeld = vi.fn(() => true);
  const errors = await hearing({ onHeld, headers: { 'User-Agent': 'x' } }, () => {
    const others = request('1', { originUrl: 'https://bank.example/', error: 'NS_ERROR_ABORT' });
    expect([tell('begun', others), tell('sent', others)]).toEqual([{}, {}]);
    tell('failed', others);
  });
  expect([errors, onHeld.mock.calls]).toEqual([[], []]);
});
