/** Thunderbird's preferences, as in a profile's user.js. */
export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** A start without wizards, questions, tips or traffic of Thunderbird's own. */
export const QUIET_START: Preferences = {
  // Nothing is fetched: updates, add-ons, experiments, reports, block lists, region, connectivity.
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'app.donation.eoy.version.viewed': 999,
  'browser.region.network.url': '',
  'browser.safebrowsing.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'mail.inappnotifications.enabled': false,
  'mail.provider.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // A closed port of this machine, because remote settings have no switch; it counts with an environment variable only.
  'services.settings.server': 'http://127.0.0.1:9/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',

  // Nothing opens but the mail window.
  'calendar.timezone.local': 'UTC',
  'calendar.timezone.useSystemTimezone': false,
  'mail.accounthub.enabled': false,
  'mail.biff.play_sound': false,
  'mail.biff.show_alert': false,
  'mail.chat.enabled': false,
  'mail.provider.suppress_dialog_on_startup': true,
  'mail.rights.version': 1,
  'mail.shell.checkDefaultClient': false,
  'mail.spotlight.firstRunDone': true,
  'mail.startup.enabledMailCheckOnce': true,
  'mail.winsearch.firstRunDone': true,
  'mailnews.start_page.enabled': false,
  'mailnews.start_page_override.mstone': 'ignore',
  'messenger.startup.action': 0,

  // Online from the start, whatever the machine's network says of itself.
  'network.manage-offline-status': false,
  'offline.startup_state': 2,

  // A start after a kill is a start like any other.
  'toolkit.startup.max_resumed_crashes': -1,

  // Extensions in the profile's folder are on at once, and a permission is granted where the user would be asked.
  'extensions.autoDisableScopes': 0,
  'extensions.webextOptionalPermissionPrompts': false,

  // What extensions say on their console goes to the program's output, and so to the log.
  'browser.dom.window.dump.enabled': true,
  'devtools.console.stdout.chrome': true,
  'devtools.console.stdout.content': true,

  // Any free port; Thunderbird writes it into the profile's MarionetteActivePort.
  'marionette.port': 0,
};

/** Colours of the program and of pages, without regard to the desktop's. */
export function themePreferences(theme: 'light' | 'dark'): Preferences {
  const isDark = theme === 'dark';
  return {
    'extensions.activeThemeID': `thunderbird-compact-${theme}@mozilla.org`,
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    'ui.systemUsesDarkTheme': isDark ? 1 : 0,
  };
}

/** The text of a user.js, which Thunderbird reads anew at each start. */
export function userScript(preferences: Preferences): string {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  return lines.join('');
}
