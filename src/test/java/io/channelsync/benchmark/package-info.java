/** How fast ChannelSync brings customers home, beside a plain program that does the same; a main program, no test. */
package io.channelsync.benchmark;
