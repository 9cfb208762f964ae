// A record of every HTTP request of the whole program, extensions and displayed mails included.

const requests = [];

const observer = {
  observe(channel) {
    channel.QueryInterface(Ci.nsIHttpChannel);
    const principal = channel.loadInfo?.triggeringPrincipal;
    requests.push({
      url: channel.URI.spec,
      method: channel.requestMethod,
      extensionId: principal?.addonPolicy?.id ?? null,
      origin: principal?.isSystemPrincipal ? 'system' : (principal?.spec ?? null),
    });
  },
};

let isOn = false;

/** Begins to record; does nothing when that has begun. */
export function start() {
  // Before anything goes out; requests that are answered from the cache or refused later are recorded too.
  if (!isOn) Services.obs.addObserver(observer, 'http-on-opening-request');
  isOn = true;
}

/** What was requested since the start or the last `clear`, oldest first. */
export function recorded() {
  return requests;
}

/** Forgets what was recorded. */
export function clear() {
  requests.length = 0;
}
