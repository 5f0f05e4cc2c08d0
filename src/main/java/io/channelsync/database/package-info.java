/** Databases: addresses, pools, products, schemas, and what their errors mean. */
package io.channelsync.database;
