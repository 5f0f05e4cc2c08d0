/** Proofs that what the pages say is still so. */
package io.channelsync.docs;
