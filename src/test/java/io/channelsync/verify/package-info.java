/** Verify itself on trial: rows are corrupted silently, in every way, and it has to name each of them. */
package io.channelsync.verify;
