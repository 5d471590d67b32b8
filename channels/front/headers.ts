import type { OutgoingHttpHeaders } from 'node:http';

/** What every answer carries. Nothing in it may run; pages replace the policy with their own. */
export const HEADERS: OutgoingHttpHeaders = {
  'Content-Security-Policy': policy(),
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** The page's policy; `sockets` is the origin of its WebSocket, `exit` where "Snel weg" leads. */
export function pagePolicy(sockets: string, exit: string): string {
  return policy(
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${sockets}`,
    // A form that leads elsewhere is checked against it as well.
    `form-action 'self' ${new URL(exit).origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  );
}

function policy(...directives: string[]): string {
  const all = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", ...directives];
  if (!directives.some((one) => one.startsWith('form-action'))) all.push("form-action 'none'");
  return all.join('; ');
}
