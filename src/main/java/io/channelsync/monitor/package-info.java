/** What JMX shows of flows and channels. */
package io.channelsync.monitor;
