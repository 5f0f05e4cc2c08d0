/** A channel that is dead, slow or silent costs nobody else anything, and many that come back cost no more than their turn. */
package io.channelsync.isolation;
