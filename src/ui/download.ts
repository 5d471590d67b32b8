/** Offers `text` as a file. Works in a sandboxed frame that allows downloads. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch it a moment later; after that the text need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
