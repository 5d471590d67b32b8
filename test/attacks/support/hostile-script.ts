/** The seven channels through which a script of the host page tries to read what is typed. */
export const channels = [
  'keydown',
  'composedPath',
  'attachShadow',
  'TextEncoder',
  'SubtleCrypto',
  'JSON',
  'frames and messages',
] as const;

export type Channel = (typeof channels)[number];

/**
 * Source of the hostile script, to run in the host page before or after everything else. It fills
 * `window.leaks[channel]` with every text it can get hold of.
 */
export const hostileScript = `(() => {
  const leaks = (window.leaks = { ${channels.map((name) => `${JSON.stringify(name)}: []`).join(', ')} });
  const asText = (value) => {
    try {
      return typeof value === 'string' ? value : new TextDecoder().decode(value);
    } catch {
      return '';
    }
  };
  document.addEventListener('keydown', (event) => leaks.keydown.push(event.key), true);
  document.addEventListener('input', (event) => {
    for (const node of event.composedPath()) if ('value' in node) leaks.composedPath.push(node.value);
  }, true);

  const roots = [];
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };
  const encode = TextEncoder.prototype.encode;
  TextEncoder.prototype.encode = function (text) {
    leaks.TextEncoder.push(String(text));
    return encode.call(this, text);
  };
  const encrypt = SubtleCrypto.prototype.encrypt;
  SubtleCrypto.prototype.encrypt = function (algorithm, key, data) {
    leaks.SubtleCrypto.push(asText(data));
    return encrypt.call(this, algorithm, key, data);
  };
  const stringify = JSON.stringify;
  JSON.stringify = function (...args) {
    const text = stringify.apply(this, args);
    leaks.JSON.push(String(text));
    return text;
  };
  window.addEventListener('message', (event) => leaks['frames and messages'].push(stringify(event.data) ?? ''));
  const portListen = MessagePort.prototype.addEventListener;
  const spy = (port) => portListen.call(port, 'message', (event) => leaks['frames and messages'].push(stringify(event.data) ?? ''));
  const OwnChannel = window.MessageChannel;
  window.MessageChannel = class extends OwnChannel {
    constructor() {
      super();
      spy(this.port1);
      spy(this.port2);
    }
  };
  const look = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) look(node.shadowRoot);
      if (node.localName === 'iframe') {
        try {
          leaks['frames and messages'].push(node.contentDocument?.documentElement.textContent ?? '');
        } catch {}
      }
    }
  };
  setInterval(() => {
    look(document);
    for (const root of roots) {
      for (const field of root.querySelectorAll('textarea, input')) leaks.attachShadow.push(field.value);
      look(root);
    }
  }, 20);
})();`;

/**
 * The control: what a widget without a frame does, in a closed shadow root of the host page. Every
 * channel must read it or a plain field beside it, or the attack proves nothing.
 */
export const inlineForm = `
  customElements.define('inline-form', class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'closed', delegatesFocus: true });
      const field = document.createElement('textarea');
      field.setAttribute('aria-label', 'Controle');
      root.append(field);
      field.addEventListener('keydown', async ({ key: pressed }) => {
        if (pressed !== 'Enter') return;
        const bytes = new TextEncoder().encode(JSON.stringify({ text: field.value }));
        const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
        await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, bytes);
        window.postMessage({ sent: field.value }, location.origin);
        this.dataset.sent = 'yes';
      });
    }
  });`;
