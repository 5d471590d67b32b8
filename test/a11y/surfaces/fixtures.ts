/** A page with one thing wrong for each check, to prove that it is found. */
export const faulty: Readonly<Record<string, string>> = {
  A1: '<img src="data:,">',
  A2: '<button style="min-width:0;width:40px;height:60px;padding:0">x</button>',
  A3: '<p style="font-size:15.5px">Te klein</p>',
  A5: '<button style="outline:none">Onzichtbaar</button>',
  A7: '<div style="width:330px">Te breed</div>',
  A9: '<div style="width:6.5em;white-space:nowrap;overflow:hidden">Past net wel</div>',
  A11: '<button style="border:0">Geen rand</button>',
  A12: '<style>@media (prefers-contrast: more) { p { color: #999; background: #fff } }</style><p>Grijs</p>',
  A13: '<style>@keyframes x { to { opacity: 0 } } p { animation: x 1s infinite }</style><p>Knippert</p>',
  A14: '<p style="margin-left:40px">Links</p>',
  A19: '<button onpointerdown="this.textContent=1">Te snel</button>',
  A20: '<p lang="">Geen taal</p><p lang="ar">Geen Arabisch</p>',
};

/** The same, for a second way in which a check can find something. */
export const alsoFaulty: Readonly<Record<string, string>> = {
  A1: '<p style="background:linear-gradient(#fff,#eee)">Niet te meten</p>',
  A3: '<button><small style="font-size:12px">Te klein</small></button>',
  A2: '<a href="/" style="display:inline-block;min-height:43px;width:60px">Te laag</a>',
  A11: '<style>img{display:none}@media (forced-colors: active){img{display:inline}}</style><img src="data:,"><button>x</button>',
  A5: '<button style="outline:solid">Onder</button><div style="position:fixed;inset:0;background:#000"></div>',
  A7: '<div style="overflow-y:auto;width:100px;height:90px"><div style="width:120px;height:200px">Ook te breed</div></div>',
  A12: '<style>@media (prefers-color-scheme: dark) { p { color: #333; background: #000 } }</style><p>Donker</p>',
  A19: '<style>u { opacity: 0 } p:hover u { opacity: 1 }</style><p>Wijs hier <u>aan</u></p><button>x</button>',
};

export const page = (body: string): string =>
  `<!doctype html><html lang="nl"><title>Proef</title><style>body{margin:8px;font:16px sans-serif}button{font:inherit;min-width:44px;min-height:44px;border:2px solid}:focus-visible{outline:3px solid}</style><main><h1>Proef</h1>${body}</main>`;
