import { css } from 'lit';

/** One wall in the evening, the street below it. Nothing flashes; words come and go in 8 s. */
export const attractStyles = css`
  :host {
    display: grid;
    min-block-size: 100%;
    cursor: pointer;
  }
  .wall {
    display: grid;
    grid-template-rows: auto 1fr auto;
    grid-template-columns: minmax(0, 1fr);
    background: linear-gradient(
        to top,
        color-mix(in srgb, var(--steunpunt-lamp) 45%, var(--steunpunt-wall)),
        transparent min(44vw, 34vh)
      )
      var(--steunpunt-wall);
    color: var(--steunpunt-on-wall);
    text-align: center;
    overflow: hidden;
  }
  .name {
    justify-self: center;
    padding: 1.5em 1em 0;
    font-weight: 650;
  }
  .middle {
    display: grid;
    align-content: space-evenly;
    justify-items: center;
    gap: 1.5em;
    padding: 1.5em 1em;
  }
  .messages {
    display: grid;
    gap: 0.4em;
    max-inline-size: 13em;
    font-size: 2.2em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .messages p {
    max-inline-size: none;
    text-wrap: balance;
  }
  .touch {
    display: grid;
    justify-items: center;
    gap: 0.8em;
    min-block-size: var(--steunpunt-target);
    padding: 1em 2em;
    border: 0;
    border-radius: 3em;
    background: var(--steunpunt-lamp);
    color: var(--steunpunt-on-lamp);
    font: inherit;
    cursor: pointer;
  }
  .touch svg {
    inline-size: 3.5em;
    block-size: 3.5em;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--steunpunt-m);
  }
  .languages .button {
    padding-inline: 1.4em;
    border-color: currentColor;
    background: none;
    color: inherit;
    font-size: 1.15em;
  }
  .languages .button:hover {
    background: var(--steunpunt-on-wall);
    color: var(--steunpunt-wall);
  }
  .opening {
    max-inline-size: 34em;
  }
  /* One at a time, for who does not mind that words move. */
  @media (prefers-reduced-motion: no-preference) {
    .messages p {
      grid-area: 1 / 1;
      align-self: center;
      animation: message 24s ease-in-out infinite both;
    }
    .messages p:nth-child(2) {
      animation-delay: 8s;
    }
    .messages p:nth-child(3) {
      animation-delay: 16s;
    }
    /* Nothing burns in. */
    .middle {
      animation: drift 240s ease-in-out infinite alternate;
    }
  }
  @keyframes message {
    0%,
    36%,
    100% {
      opacity: 0;
    }
    4%,
    32% {
      opacity: 1;
    }
  }
  @keyframes drift {
    from {
      transform: translateY(-0.5em);
    }
    to {
      transform: translateY(0.5em);
    }
  }
  @media (orientation: landscape) {
    .middle {
      gap: 0.8em;
      padding-block: 0.8em;
    }
    .touch {
      grid-auto-flow: column;
      align-items: center;
    }
    .messages {
      max-inline-size: 26em;
    }
  }
`;
