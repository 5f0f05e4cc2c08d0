/** What arrives from the channels: checks at intake, and what becomes of rows that are refused. */
package io.channelsync.upload;
