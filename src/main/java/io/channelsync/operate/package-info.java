/** The work behind status, why, verify, retry and fix: what an operator asks of headquarters and the channels. */
package io.channelsync.operate;
