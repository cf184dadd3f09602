using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>A document before layout: its structure tree as data, and what is to be set, each piece of which knows the leaf of
/// the tree that it is drawn for.</summary>
/// <param name="Root">The Document element.</param>
/// <param name="Targets">What identifiers name.</param>
/// <param name="Flow">What is to be set, in reading order.</param>
internal sealed record TaggedDocument(StructureElement Root, TagTargets Targets, ImmutableArray<FlowBlock> Flow);
