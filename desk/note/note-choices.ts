import { html, type TemplateResult } from 'lit';

/** Native boxes as large as buttons, in a group with a name. */

interface Option {
  readonly id: string;
  readonly label: string;
}

/** One of these; `chosen` from the start. */
export function oneOf(
  name: string,
  legend: string,
  options: readonly Option[],
  chosen?: string,
): TemplateResult {
  return group(
    legend,
    options.map(
      ({ id, label }) =>
        html`<label class="choice"
          ><input type="radio" name=${name} value=${id} ?checked=${id === chosen} />${label}</label
        >`,
    ),
  );
}

/** Any of these. */
export function choices(name: string, legend: string, options: readonly Option[]): TemplateResult {
  return group(
    legend,
    options.map(
      ({ id, label }) =>
        html`<label class="choice"
          ><input type="checkbox" name=${name} value=${id} />${label}</label
        >`,
    ),
  );
}

function group(legend: string, boxes: readonly TemplateResult[]): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">${boxes}</div>
  </fieldset>`;
}
