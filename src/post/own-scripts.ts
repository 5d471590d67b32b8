interface Policy {
  createScriptURL(url: string): string;
}

/** A page may make a policy of this name once. */
let policy: Policy | undefined;

/** Workers of this origin: under /assets/ for a widget, under /kiosk/ for a waiting-room screen. */
const OWN = /^\/(assets|kiosk(\/v\/\w+)?)\/[\w.-]+\.js$/;

/** `url` as a trusted script address. Throws for anything but a script of our own, as a path. */
export function ownScript(url: string): string {
  const createScriptURL = (candidate: string): string => {
    if (!OWN.test(candidate)) throw new TypeError('not a script of this hub');
    return candidate;
  };
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  const rules: Policy = { createScriptURL };
  policy ??= trustedTypes?.createPolicy('steunpunt-url', rules) ?? rules;
  return policy.createScriptURL(url);
}
