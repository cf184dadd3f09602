// Unpacks the browser and writes its path.
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
