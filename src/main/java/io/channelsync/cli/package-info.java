/** The command line: one class a command, one line for a mistake, exit codes a script can rely on. */
package io.channelsync.cli;
