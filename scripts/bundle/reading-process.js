require('./load.js').load().program.readingProcess();
