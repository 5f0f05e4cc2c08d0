/** How fast ChannelSync brings customers and edits home, beside a plain program that does the same; a main program. */
package io.channelsync.benchmark;
