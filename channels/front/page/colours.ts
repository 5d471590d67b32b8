/** The colours of `src/ui/tokens.ts`, by day and by night. */
export const COLOURS = `
:root {
  --paper: #f8f5ee;
  --surface: #ffffff;
  --ink: #1c2621;
  --quiet: #55605a;
  --line: #e2dccd;
  --field-line: #7b8279;
  --primary: #1c4d3e;
  --primary-strong: #123529;
  --on-primary: #ffffff;
  --primary-soft: #e5eee8;
  --lamp: #fbdf9f;
  --on-lamp: #38290a;
  --attention: #8b2f22;
  --attention-soft: #faebe5;
  --focus: #1b4d9b;
  --radius: 14px;
  color-scheme: light;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #131a17;
    --surface: #1e2723;
    --ink: #f4efe3;
    --quiet: #b9c1b9;
    --line: #39443e;
    --field-line: #8e978f;
    --primary: #9fd3b8;
    --primary-strong: #b9e3cb;
    --on-primary: #0c2419;
    --primary-soft: #22352c;
    --lamp: #f3c672;
    --attention: #ffb5a1;
    --attention-soft: #3b231d;
    --focus: #a9c8ff;
    color-scheme: dark;
  }
}
@media (prefers-contrast: more) {
  :root {
    --quiet: var(--ink);
    --line: var(--field-line);
  }
}
`;
