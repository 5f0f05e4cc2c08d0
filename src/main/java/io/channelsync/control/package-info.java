/** Lets a command ask the running daemon, which alone can open embedded databases; never reachable from another machine. */
package io.channelsync.control;
