/** Program file of the browser to test with. Throws when there is none. */
export function chromePath(): string;
