import { defineOnce } from './define-once.ts';
import { SteunpuntWidget } from './element.ts';

defineOnce('steunpunt-widget', SteunpuntWidget);
