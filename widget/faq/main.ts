import { defineOnce } from '../loader/define-once.ts';
import { SteunpuntFaq } from './faq-element.ts';

defineOnce('steunpunt-faq', SteunpuntFaq);
