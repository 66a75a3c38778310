require('./load.js').load(false).program.readingProcess();
