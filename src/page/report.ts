import { startLanguage } from './language.js';
import { startMarks } from './report/marks.js';
import { startPanel } from './report/panel.js';

startLanguage();
startMarks();
startPanel();
