/** How far each channel is in the distribution log, and what its next page contains. */
package io.channelsync.distribute;
