/** The browser comes from @sparticuz/chromium: nothing is downloaded at install time. */
module.exports = { skipDownload: true };
