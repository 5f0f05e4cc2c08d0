/** Marked persons go through everything that can go wrong; they may only be seen in the columns that are theirs. */
package io.channelsync.privacy;
