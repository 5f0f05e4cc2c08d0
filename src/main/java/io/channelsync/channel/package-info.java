/** The channels: stores and web shops, each with a database of its own. */
package io.channelsync.channel;
