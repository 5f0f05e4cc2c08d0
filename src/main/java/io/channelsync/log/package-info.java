/** What may be written to the log, whoever writes it: no personal data at any level. */
package io.channelsync.log;
