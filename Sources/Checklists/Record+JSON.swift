import Spreadsheets
import VietnameseText

extension Record {
  /// The record as one JSON object: a line of `ntm import`.
  ///
  /// An indicator's record has no `kind`; inventories name theirs. Decimals are exact.
  public var json: JSON {
    var members: [JSON.Member] = []
    func add(_ name: String, _ value: JSON) { members.append(JSON.Member(name: name, value: value)) }
    switch body {
    case .indicator: break
    case .facility: add("kind", "facility")
    case .road: add("kind", "road")
    case .plan: add("kind", "plan")
    case .product: add("kind", "product")
    }
    add("village", village.map { .object(["code": .text($0.code), "name": .string($0.name)]) } ?? .null)
    add("year", year.map(JSON.int) ?? .null)
    members += body.members
    add("note", .text(note))
    if let figure {
      add("plan", figure.plan?.json ?? .null)
      if let evidence = figure.evidence { add("evidence", .string(evidence)) }
    }
    add("source", source.json)
    add(
      "raw",
      .object(raw.sorted { $0.key < $1.key }.map { JSON.Member(name: $0.key.rawValue, value: .string($0.value)) }))
    return .object(members)
  }
}

extension Record.Body {
  fileprivate var members: [JSON.Member] {
    let json: JSON
    switch self {
    case .indicator(let figure): json = figure.json
    case .facility(let facility): json = facility.json
    case .road(let road): json = road.json
    case .plan(let plan): json = plan.json
    case .product(let product): json = product.json
    }
    guard case .object(let members) = json else { return [] }
    return members
  }
}

extension IndicatorFigure {
  fileprivate var json: JSON {
    let value: JSON =
      switch self.value {
      case .number(let number): .number(number)
      case .boolean(let yes): .bool(yes)
      case .step(let step): .string(step)
      case nil: .null
      }
    return .object(present: [
      "set": .string(set), "criterion": .string(criterion), "indicator": .string(indicator),
      "part": part.map(JSON.string), "value": value, "unit": .text(unit), "numerator": .decimal(numerator),
      "denominator": .decimal(denominator), "partsUnit": .text(partsUnit), "text": .text(text),
      "derived": isDerived ? .bool(true) : nil, "status": .string(status.rawValue),
    ])
  }
}

extension Plan {
  /// `{"text": …, "due": …, "precision": …}`.
  public var json: JSON {
    .object(["text": .string(text), "due": .text(due?.description), "precision": .text(precision?.rawValue)])
  }
}

extension Source {
  fileprivate var json: JSON {
    .object(present: [
      "file": .string(file), "sheet": .text(sheet), "row": .int(row), "line": line.map(JSON.int),
      "cells": .object(
        cells.sorted { $0.key < $1.key }.map {
          JSON.Member(name: $0.key.rawValue, value: .string($0.value.description))
        }),
    ])
  }
}

extension Facility {
  fileprivate var json: JSON {
    .object([
      "facility": .string(kind.rawValue), "landAreaM2": .decimal(landArea), "buildingAreaM2": .decimal(buildingArea),
      "seats": .decimal(seats), "planned": isPlanned.map(JSON.bool) ?? .null,
      "certificate": .object([
        "status": .text(certificate?.rawValue), "number": .text(certificateNumber),
        "date": .text(certificateDate?.description), "obstacle": .text(certificateObstacle),
      ]),
      "parcel": .text(parcel), "mergedFrom": .array(mergedFrom.map(JSON.string)), "due": .text(due?.due?.description),
    ])
  }
}

extension Road {
  fileprivate var json: JSON {
    .object([
      "road": .string(name), "class": .text(roadClass?.rawValue), "lengthKm": .decimal(length),
      "hardenedKm": .decimal(hardened), "widthM": .decimal(width), "surface": .text(surface),
      "signs": .decimal(signs), "signsNeeded": .decimal(signsNeeded), "lighting": lighting.map(JSON.bool) ?? .null,
      "due": .text(due?.due?.description),
    ])
  }
}

extension PlanLine {
  fileprivate var json: JSON {
    .object([
      "set": .string(set), "criterion": .string(criterion), "indicator": .text(indicator), "current": .text(current),
      "target": .text(target), "action": .text(action), "owner": .text(owner), "with": .text(with),
      "due": .text(due?.due?.description), "precision": .text(due?.precision?.rawValue),
      "budget": .array(budget.map { .object(["amount": .number($0.amount), "source": .text($0.source)]) }),
    ])
  }
}

extension Product {
  fileprivate var json: JSON {
    .object([
      "product": .string(name), "producer": .text(producer), "group": .text(group),
      "stars": stars.map(JSON.int) ?? .null, "decision": .text(decision), "expires": .text(expires?.description),
    ])
  }
}
