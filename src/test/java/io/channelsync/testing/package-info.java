/** Databases for tests: real PostgreSQL servers and HSQLDB in memory, each test with one of its own. */
package io.channelsync.testing;
