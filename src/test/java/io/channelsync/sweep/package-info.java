/** The crash-point sweep: a small script of everything, ended at every call to a database, and gone on with by a new process. */
package io.channelsync.sweep;
